package org.courseveil.reader.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.courseveil.ingest.dialect.DeletionNotice.Learner;
import org.courseveil.packaging.format.PurgeReceipt;
import org.junit.jupiter.api.Test;

/** Names are taken out of texts, and what is left is found, whatever the writing. */
final class NamesInTextTest {
  private static final List<String> NAMES =
      List.of("Élodie Vanier", "山田 太郎丸", "Zoë van der Berg", "Müller Linh", "محمد علي حسن");
  private static final List<UnaryOperator<String>> WRITINGS =
      List.of(
          name -> name,
          name -> Normalizer.normalize(name, Normalizer.Form.NFD),
          NamesInTextTest::escaped,
          name -> escaped(name).replace("\\", "\\\\"),
          name -> URLEncoder.encode(name, StandardCharsets.UTF_8),
          name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> escaped.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return escaped.toString();
  }

  private static List<SoughtName> sought(Learner learner) {
    return SoughtName.of(List.of(learner), LostKeys.of(List.of(learner)));
  }

  private static List<PurgeReceipt.Left> left(Learner learner, String text) throws IOException {
    return new LeftSearch(List.of(learner), sought(learner))
        .in("x.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String without(Learner learner, String text) {
    byte[] line = text.getBytes(StandardCharsets.UTF_8);
    return new String(
        Splice.all(line, new NameSearch(sought(learner)).in(line, 0, line.length)),
        StandardCharsets.UTF_8);
  }

  @Test
  void in_anyWritingOfAName_bothSearchesFindIt() throws IOException {
    Random random = new Random(5);
    for (String name : NAMES) {
      Learner learner = new Learner("1", "", "", name);
      for (UnaryOperator<String> writing : WRITINGS) {
        String text =
            "w"
                + random.nextInt(100)
                + ", ("
                + writing.apply(name)
                + ") and \\n"
                + random.nextInt();
        assertThat(left(learner, text)).as(text).hasSize(1);
        String cleared = without(learner, text);
        assertThat(cleared).as(text).contains("<<FULLNAME>>");
        assertThat(left(learner, cleared)).as(cleared).isEmpty();
      }
    }
  }

  @Test
  void in_aPartOfALongerName_isAnothers() {
    Learner learner = new Learner("1", "ann.lee_7", "ann@mail.example.com", "Ann Leesome");
    for (String other :
        List.of(
            "ann.lee_70",
            "joann.lee_7",
            "ann.lee_7@other.example.com",
            "jo-ann.lee_7",
            "joann@mail.example.com",
            "ann@mail.example.com.au",
            "Ann Leesomer",
            "Joann Leesome",
            "Ann Leesome-Smith")) {
      assertThat(without(learner, "by " + other + ".")).isEqualTo("by " + other + ".");
    }
    assertThat(without(learner, "\\nANN.Lee_7. @ann.lee_7! Ann@Mail.example.com"))
        .isEqualTo("\\n<<USERNAME>>. @<<USERNAME>>! <<EMAIL>>");
  }

  @Test
  void of_aNameThatIsAWord_isNotSoughtInTexts() throws IOException {
    Learner learner = new Learner("7", "staff", "", "Mark");

    assertThat(without(learner, "the staff said: mark 7")).isEqualTo("the staff said: mark 7");
    assertThat(left(learner, "the staff said: mark 7")).isEmpty();
    assertThat(left(learner, "{\"username\": \"staff\"}\n{\"user_id\": 7}"))
        .containsExactly(
            new PurgeReceipt.Left("x.txt", 1, "a username"),
            new PurgeReceipt.Left("x.txt", 2, "an id"));
  }
}
