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

  /** Runs something when a signal comes; returns what was done before, for {@link #restore}. */
  static Object hear(String name, Runnable then) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          // What is not of the handler is of any object: the JDK keeps handlers in a table.
          return switch (method.getName()) {
            case "handle" -> {
              then.run();
              yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> name;
          };
        };
    return set(
        name,
        type -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Lets the system do what it does by default: end the process at once. */
  static void letEnd(String name) {
    set(name, type -> type.getField("SIG_DFL").get(null));
  }

  /** Has done again what was done before. */
  static void restore(String name, Object before) {
    if (before != null) {
      set(name, type -> before);
    }
  }

  /** What makes a handler of the JDK's type. */
  @FunctionalInterface
  private interface Handler {
    Object of(Class<?> type) throws ReflectiveOperationException;
  }

  private static Object set(String name, Handler handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      return signal
          .getMethod("handle", signal, type)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handler.of(type));
    } catch (ReflectiveOperationException e) {
      // A JDK without it ends the process at the first signal; what was committed stays.
      return null;
    }
  }
}
