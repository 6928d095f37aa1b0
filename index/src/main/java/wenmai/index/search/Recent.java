package wenmai.index.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what was read last, as the next query often asks for it again. Bounded: of more than so
 * many values those go that nobody has asked for the longest.
 */
final class Recent<K, V> {
  private final Map<K, V> values;

  Recent(int most) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Reads what is not known yet. */
  interface Reading<K, V> {
    V read(K key) throws IOException;
  }

  /** The value of a key. Two threads may read it at once, which does no harm. */
  V get(K key, Reading<K, V> reading) throws IOException {
    V value;
    synchronized (values) {
      value = values.get(key);
    }
    if (value == null) {
      value = reading.read(key);
      synchronized (values) {
        values.put(key, value);
      }
    }
    return value;
  }
}
