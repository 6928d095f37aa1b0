package wenmai.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public internet from those that only mean something nearby. */
final class AddressRule {
  /** What IANA's registry of special IPv4 addresses keeps from the public. */
  private static final List<Block> IPV4 =
      List.of(
          block("0.0.0.0", 8), // this network
          block("10.0.0.0", 8), // private
          block("100.64.0.0", 10), // a carrier's own
          block("127.0.0.0", 8), // loopback
          block("169.254.0.0", 16), // link-local
          block("172.16.0.0", 12), // private
          block("192.0.0.0", 24), // protocols
          block("192.0.2.0", 24), // examples
          block("192.88.99.0", 24), // relays of IPv6
          block("192.168.0.0", 16), // private
          block("198.18.0.0", 15), // measurements
          block("198.51.100.0", 24), // examples
          block("203.0.113.0", 24), // examples
          block("224.0.0.0", 4), // multicast
          block("240.0.0.0", 4)); // reserved, broadcast

  /** All that is given out to the public of IPv6. */
  private static final Block PUBLIC = block("2000::", 3);

  /** Within that, what leads elsewhere: tunnels carry an IPv4 address that nobody looks at. */
  private static final List<Block> IPV6 =
      List.of(
          block("2001::", 23), // protocols, tunnels
          block("2001:db8::", 32), // examples
          block("2002::", 16), // tunnels
          block("3fff::", 20)); // examples

  /** Translators to IPv4, whose address stands in the last four bytes. */
  private static final Block TRANSLATED = block("64:ff9b::", 96);

  private AddressRule() {}

  /** Whether an address is the same for everybody, so that it may be asked. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return IPV4.stream().noneMatch(block -> block.holds(bytes));
    }
    if (TRANSLATED.holds(bytes)) {
      byte[] inner = Arrays.copyOfRange(bytes, 12, 16);
      return IPV4.stream().noneMatch(block -> block.holds(inner));
    }
    return PUBLIC.holds(bytes) && IPV6.stream().noneMatch(block -> block.holds(bytes));
  }

  private static Block block(String first, int bits) {
    try {
      return new Block(InetAddress.getByName(first).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The addresses that agree with the first in so many bits. */
  private record Block(byte[] first, int bits) {
    boolean holds(byte[] address) {
      int rest = address.length * 8 - bits;
      return address.length == first.length
          && new BigInteger(1, address)
              .shiftRight(rest)
              .equals(new BigInteger(1, first).shiftRight(rest));
    }
  }
}
