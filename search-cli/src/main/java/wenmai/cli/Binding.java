package wenmai.cli;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;

/**
 * Where the value of an option goes: a field of a command or of what one of its fields holds, or a
 * method that takes it. None is touched until the option is given, for the first use of each kind
 * of field costs milliseconds.
 */
final class Binding implements IGetter, ISetter {
  private final Object command;

  /** The field of the command with the object that has the member; null if the command has it. */
  private final Field owner;

  private final Field field;
  private final Method method;
  private Object last;

  private Binding(Object command, Field owner, Field field, Method method) {
    this.command = command;
    this.owner = owner;
    this.field = field;
    this.method = method;
  }

  static Binding toField(Object command, String owner, String name) throws NoSuchFieldException {
    Field holder = holder(command, owner);
    return new Binding(command, holder, opened(type(command, holder).getDeclaredField(name)), null);
  }

  static Binding toMethod(Object command, String owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    Field holder = holder(command, owner);
    return new Binding(
        command, holder, null, opened(type(command, holder).getDeclaredMethod(name, type)));
  }

  /** To nothing: who gives the option asks for something else than this command. */
  static Binding toNothing() {
    return new Binding(null, null, null, null);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T get() throws IllegalAccessException {
    return (T) (field == null ? last : field.get(owner()));
  }

  @Override
  public <T> T set(T value) throws Exception {
    if (field != null) {
      field.set(owner(), value);
    } else if (method != null) {
      call(value);
    }
    last = value;
    return value;
  }

  private void call(Object value) throws Exception {
    try {
      method.invoke(owner(), value);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private Object owner() throws IllegalAccessException {
    return owner == null ? command : owner.get(command);
  }

  private static Field holder(Object command, String owner) throws NoSuchFieldException {
    return owner.isEmpty() ? null : opened(command.getClass().getDeclaredField(owner));
  }

  private static Class<?> type(Object command, Field holder) {
    return holder == null ? command.getClass() : holder.getType();
  }

  private static <T extends AccessibleObject> T opened(T member) {
    member.setAccessible(true);
    return member;
  }
}
