package wenmai.index.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Keeps what was read last, as the next hit or the next query often asks for it again. Bounded by
 * weight: when all is too heavy, that goes first which nobody has asked for the longest.
 */
final class Recent<K, V> {
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final ToIntFunction<V> weigh;
  private final long heaviest;
  private long weight;

  /**
   * @param heaviest what may be kept together
   * @param weigh the weight of a value, the same one whenever it is asked
   */
  Recent(long heaviest, ToIntFunction<V> weigh) {
    this.heaviest = heaviest;
    this.weigh = weigh;
  }

  /** Reads what is not known yet. */
  interface Reading<K, V> {
    V read(K key) throws IOException;
  }

  /** The value of a key. Two threads may read it at once, which does no harm. */
  V get(K key, Reading<K, V> reading) throws IOException {
    V value;
    synchronized (this) {
      value = values.get(key);
    }
    if (value == null) {
      value = reading.read(key);
      keep(key, value);
    }
    return value;
  }

  private synchronized void keep(K key, V value) {
    V before = values.put(key, value);
    weight += weigh.applyAsInt(value) - (before == null ? 0 : weigh.applyAsInt(before));
    for (Iterator<V> eldest = values.values().iterator(); weight > heaviest; eldest.remove()) {
      weight -= weigh.applyAsInt(eldest.next());
    }
  }
}
