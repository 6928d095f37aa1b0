package wenmai.cli;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * Where the value of an option goes: a field of a command, or a method that takes it. Neither is
 * touched until the option is given, for the first use of each kind of field costs milliseconds.
 */
final class Binding implements IGetter, ISetter {
  private final Object owner;
  private final Field field;
  private final Method method;
  private Object last;

  private Binding(Object owner, Field field, Method method) {
    this.owner = owner;
    this.field = field;
    this.method = method;
  }

  static Binding toField(Object owner, String name) throws NoSuchFieldException {
    return new Binding(owner, opened(owner.getClass().getDeclaredField(name)), null);
  }

  static Binding toMethod(Object owner, String name, Class<?> type) throws NoSuchMethodException {
    return new Binding(owner, null, opened(owner.getClass().getDeclaredMethod(name, type)));
  }

  /** To nothing: who gives the option asks for something else than this command. */
  static Binding toNothing() {
    return new Binding(null, null, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T get() throws IllegalAccessException {
    return (T) (field == null ? last : field.get(owner));
  }

  @Override
  public <T> T set(T value) throws Exception {
    if (field != null) {
      field.set(owner, value);
    } else if (method != null) {
      call(value);
    }
    last = value;
    return value;
  }

  private void call(Object value) throws Exception {
    try {
      method.invoke(owner, value);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static <T extends AccessibleObject> T opened(T member) {
    member.setAccessible(true);
    return member;
  }
}
