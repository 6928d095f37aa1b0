package wenmai.ingest.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/** Says why something was not fetched, in the words that files fail with. */
final class FetchFault {
  private FetchFault() {}

  /** An answer that holds no page; the words are the standard's and not the server's. */
  static ParseException of(int status) {
    String words = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, null);
    return unreadable("HTTP " + status + (words == null ? "" : " " + words), null);
  }

  static ParseException tooSlow(Duration limit) {
    return new ParseException(
        Reason.TIMEOUT, "no whole answer within " + limit.toSeconds() + " seconds");
  }

  /** What went wrong between here and the host. */
  static ParseException of(Exception e, String host) {
    return switch (e) {
      case ParseException known -> known;
      case RefusedHost refused -> unreadable(refused.getMessage(), e);
      case UnknownHostException unknown -> unreadable("there is no host " + host, e);
      case ConnectTimeoutException late ->
          new ParseException(Reason.TIMEOUT, host + " does not answer", e);
      case SocketTimeoutException late ->
          new ParseException(Reason.TIMEOUT, host + " does not answer", e);
      case ConnectException closed -> unreadable(host + " takes no connection", e);
      case NoRouteToHostException away -> unreadable("there is no way to " + host, e);
      case SSLException untrusted -> unreadable("there is no trusted connection to " + host, e);
      case NoHttpResponseException silent -> unreadable(host + " gave no answer", e);
      case MalformedChunkCodingException broken -> damaged("the answer is broken or cut off", e);
      case ConnectionClosedException cut -> damaged("the answer is cut off", e);
      case EOFException cut -> damaged("the answer is cut off", e);
      case ZipException broken -> damaged("the answer cannot be unpacked", e);
      case MessageConstraintException large ->
          new ParseException(Reason.TOO_LARGE, "the head of the answer is too large", e);
      default ->
          e.getCause() instanceof HttpException
              ? damaged("this is no answer in HTTP", e)
              : unreadable("the connection to " + host + " broke", e);
    };
  }

  static ParseException unreadable(String detail, Exception cause) {
    return new ParseException(Reason.UNREADABLE, detail, cause);
  }

  private static ParseException damaged(String detail, Exception e) {
    return new ParseException(Reason.DAMAGED, detail, e);
  }
}
