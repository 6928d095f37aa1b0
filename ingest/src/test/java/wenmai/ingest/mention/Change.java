package wenmai.ingest.mention;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import wenmai.corpus.Mention;

/** A way in which a text may be written otherwise, though it speaks of the same. */
enum Change {
  /** GPT3 for GPT-3. */
  JOINED_NUMBERS(Change::joinNumbers),
  /** GPT 3 for GPT-3 and GPT3. */
  SPACED_NUMBERS(Change::spaceNumbers),
  OTHER_DASHES(Change::otherDashes),
  FULL_WIDTH(Change::fullWidth),
  TRADITIONAL(Change::traditional),
  /** But for words that are all capitals, and names whose case the lexicon binds. */
  RANDOM_CASE(Change::randomCase),
  /** At every space and behind every dash of a mention. */
  LINE_BREAK(Change::lineBreaks),
  ZERO_WIDTH(Change::zeroWidth),
  PLURAL(Change::plurals);

  private static final Pattern DASH_IN_NAME = Pattern.compile("(?<=[A-Za-z])-(?=[0-9])");
  private static final Pattern NUMBER_IN_NAME = Pattern.compile("(?<=[A-Za-z])-?(?=[0-9])");
  private static final Pattern DASH = Pattern.compile("-");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,}s?|[A-Z]");
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\uff0d";
  private static final String INVISIBLE = "\u200b\u200c\u200d\u00ad\u2060\ufeff";
  private static final int MEAN_DISTANCE = 3;

  private interface Rule {
    void apply(Scene scene);
  }

  /**
   * What a rule sees, and what it changes.
   *
   * @param pieces what stands in the new text for each unit of the old
   */
  private record Scene(String text, List<Mention> mentions, Random random, String[] pieces) {
    List<Mention> outermost() {
      return mentions.stream().filter(mention -> mention.level() == 0).toList();
    }

    /** Whether the lexicon says that a name at this place is written in one case only. */
    boolean isCaseBound(int at) {
      return mentions.stream()
          .filter(mention -> mention.span().start() <= at && at < mention.span().end())
          .anyMatch(
              mention ->
                  mention.concept().names().stream()
                      .anyMatch(name -> name.exact() && name.text().equals(mention.alias())));
    }

    char one(String of) {
      return of.charAt(random.nextInt(of.length()));
    }
  }

  private final Rule rule;

  Change(Rule rule) {
    this.rule = rule;
  }

  /** What stands in the changed text for each unit of {@code text}, which has these mentions. */
  String[] of(String text, List<Mention> mentions, Random random) {
    String[] pieces = text.split("");
    rule.apply(new Scene(text, mentions, random, pieces));
    return pieces;
  }

  private static void joinNumbers(Scene scene) {
    DASH_IN_NAME.matcher(scene.text).results().forEach(dash -> scene.pieces[dash.start()] = "");
  }

  private static void spaceNumbers(Scene scene) {
    NUMBER_IN_NAME
        .matcher(scene.text)
        .results()
        .forEach(
            found -> {
              boolean dash = found.start() < found.end();
              scene.pieces[found.start()] = dash ? " " : " " + scene.pieces[found.start()];
            });
  }

  private static void otherDashes(Scene scene) {
    DASH.matcher(scene.text)
        .results()
        .forEach(dash -> scene.pieces[dash.start()] = String.valueOf(scene.one(DASHES)));
  }

  private static void fullWidth(Scene scene) {
    for (int i = 0; i < scene.pieces.length; i++) {
      char unit = scene.text.charAt(i);
      boolean printed = unit > ' ' && unit <= '~';
      scene.pieces[i] = printed ? String.valueOf((char) (unit + '\uff01' - '!')) : scene.pieces[i];
    }
  }

  private static void traditional(Scene scene) {
    HAN.matcher(scene.text)
        .results()
        .forEach(
            run -> {
              String[] changed = HanLP.convertToTraditionalChinese(run.group()).split("");
              if (changed.length == run.end() - run.start()) {
                System.arraycopy(changed, 0, scene.pieces, run.start(), changed.length);
              }
            });
  }

  private static void randomCase(Scene scene) {
    WORD.matcher(scene.text)
        .results()
        .filter(word -> !ACRONYM.matcher(word.group()).matches())
        .filter(word -> !scene.isCaseBound(word.start()))
        .forEach(
            word -> {
              for (int i = word.start(); i < word.end(); i++) {
                char unit = scene.text.charAt(i);
                scene.pieces[i] =
                    String.valueOf(
                        scene.random.nextBoolean()
                            ? Character.toUpperCase(unit)
                            : Character.toLowerCase(unit));
              }
            });
  }

  private static void lineBreaks(Scene scene) {
    for (Mention mention : scene.mentions) {
      for (int i = mention.span().start(); i < mention.span().end(); i++) {
        char unit = scene.text.charAt(i);
        scene.pieces[i] = unit == ' ' ? "\n" : unit == '-' ? "-\n" : scene.pieces[i];
      }
    }
  }

  private static void zeroWidth(Scene scene) {
    for (int i = 0; i < scene.pieces.length; i++) {
      boolean splits = Character.isHighSurrogate(scene.text.charAt(i));
      if (!splits && scene.random.nextInt(MEAN_DISTANCE) == 0) {
        scene.pieces[i] += scene.one(INVISIBLE);
      }
    }
  }

  private static void plurals(Scene scene) {
    for (Mention mention : scene.outermost()) {
      int last = mention.span().end() - 1;
      boolean endsWord = last + 1 == scene.text.length() || !isLetter(scene.text.charAt(last + 1));
      if (isLetter(scene.text.charAt(last)) && scene.text.charAt(last) != 's' && endsWord) {
        scene.pieces[last] = scene.text.charAt(last) + "s";
      }
    }
  }

  private static boolean isLetter(char unit) {
    return unit < 128 && Character.isLetterOrDigit(unit) && !Character.isDigit(unit);
  }
}
