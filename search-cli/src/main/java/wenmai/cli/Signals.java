package wenmai.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Hears the signals that tell a process to end. The JDK has no other way than {@code
 * sun.misc.Signal}, which the compiler warns of and which is therefore asked for by its name. A
 * signal that whoever started the process has it ignore stays ignored.
 */
final class Signals {
  private Signals() {}

  /** Runs something when a signal comes, instead of what happens by default. */
  static void hear(String name, Runnable then) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            then.run();
            return null;
          }
          // Of an object: the JDK keeps handlers in a table.
          return method.getName().equals("equals")
              ? proxy == arguments[0]
              : System.identityHashCode(proxy);
        };
    set(
        name,
        type -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Lets the system do what it does by default: end the process at once. */
  static void letEnd(String name) {
    set(name, type -> type.getField("SIG_DFL").get(null));
  }

  /** What makes a handler of the JDK's type. */
  @FunctionalInterface
  private interface Handler {
    Object of(Class<?> type) throws ReflectiveOperationException;
  }

  private static void set(String name, Handler handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, type)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handler.of(type));
    } catch (ReflectiveOperationException e) {
      // A JDK without it ends the process at the first signal; what was committed stays.
    }
  }
}
