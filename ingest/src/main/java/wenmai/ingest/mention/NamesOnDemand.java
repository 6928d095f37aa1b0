package wenmai.ingest.mention;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** Names of which a search wants few: each is made when it is first asked for. */
final class NamesOnDemand extends AbstractList<LexiconName> implements RandomAccess {
  private final AtomicReferenceArray<LexiconName> known;
  private final IntFunction<LexiconName> maker;

  NamesOnDemand(int count, IntFunction<LexiconName> maker) {
    known = new AtomicReferenceArray<>(count);
    this.maker = maker;
  }

  @Override
  public LexiconName get(int number) {
    LexiconName name = known.getAcquire(number);
    if (name == null) {
      name = maker.apply(number);
      known.setRelease(number, name);
    }
    return name;
  }

  @Override
  public int size() {
    return known.length();
  }
}
