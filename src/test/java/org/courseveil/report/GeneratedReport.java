package org.courseveil.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.courseveil.ingest.RowFate;
import org.courseveil.ingest.RowTally;
import org.courseveil.policy.Adversary;
import org.courseveil.policy.CoarseningStep;
import org.courseveil.policy.Exclusion;
import org.courseveil.policy.PrivacyRequirement;
import org.courseveil.policy.PseudonymScope;
import org.courseveil.policy.RecodingModel;
import org.courseveil.policy.Rule;
import org.courseveil.policy.Tag;
import org.courseveil.policy.Tier;
import org.courseveil.policy.TransferMechanism;

/**
 * A report of seeded figures and texts, in which hardly a figure occurs twice. Its sums do not
 * close.
 */
final class GeneratedReport {
  private final Random random;
  private final UnaryOperator<String> texts;
  private int words;

  private GeneratedReport(long seed, UnaryOperator<String> texts) {
    this.random = new Random(seed);
    this.texts = texts;
  }

  static RunReport of(long seed) {
    return of(seed, text -> text);
  }

  /** Returns a report every text of which went through a function. */
  static RunReport of(long seed, UnaryOperator<String> texts) {
    return new GeneratedReport(seed, texts).report();
  }

  private RunReport report() {
    return new RunReport(
        new Run(text(), text(), text(), text(), moment(), moment(), text()),
        new PolicyInForce(text(), text(), day(), text(), several(this::rule)),
        maybe(this::archive),
        maybe(this::release),
        new Outcome(
            random.nextInt(4),
            several(() -> new Outcome.Due(day(), count())),
            several(this::text),
            several(() -> new Outcome.Deadline(day(), text(), count()))));
  }

  private ArchiveSection archive() {
    var read = new HashMap<String, Long>();
    var tallies = new ArrayList<RowTally>();
    for (String source : several(this::text)) {
      read.put(source, count());
      for (RowFate fate : RowFate.values()) {
        boolean reason = fate == RowFate.EXCLUDED || fate == RowFate.QUARANTINED;
        tallies.add(new RowTally(source, fate, reason ? text() : "", count()));
      }
    }
    return new ArchiveSection(
        new RowAccount(read, tallies),
        new AccountTally(count(), count(), count(), count(), leftOut(), count(), count()),
        maybe(
            () ->
                new RequestTally(
                    count(),
                    count(),
                    count(),
                    count(),
                    new RequestTally.Calendar(days(), days(), days(), days(), days()))),
        new NotRead(several(this::text), several(this::text)),
        new ArchiveSection.Quarantine(
            count(),
            several(() -> new ArchiveSection.Quarantine.Kept(day(), day(), count())),
            random.nextDouble(),
            random.nextDouble()),
        new ArchiveSection.ResidualCheck(count(), count()),
        maybe(
            () ->
                new ArchiveSection.Segment(
                    text(),
                    text(),
                    count(),
                    any(Map.of(), Map.of("scrubbed", count(), "too_long", count())),
                    any(Map.of(), Map.of("payload_cut", count(), "module_unknown", count())))),
        new ArchiveSection.Expired(several(this::text), several(this::text), count(), count()));
  }

  private Map<Exclusion, Long> leftOut() {
    var leftOut = new EnumMap<Exclusion, Long>(Exclusion.class);
    for (Exclusion exclusion : Exclusion.values()) {
      leftOut.put(exclusion, count());
    }
    return leftOut;
  }

  private ReleaseSection release() {
    return new ReleaseSection(
        text(),
        new PrivacyRequirement(
            2 + random.nextInt(100),
            2 + random.nextInt(9),
            random.nextDouble(),
            any(PseudonymScope.course(), new PseudonymScope.Member(1 + random.nextInt(3))),
            any(RecodingModel.values())),
        maybe(
            () ->
                new ReleaseSection.Scheme(
                    days(),
                    any(RecodingModel.values()),
                    text(),
                    random.nextDouble(),
                    random.nextDouble(),
                    several(
                        () -> new ReleaseSection.Level(text(), random.nextInt(4), 3, 4, text())))),
        several(this::made));
  }

  private PackageSection made() {
    return new PackageSection(
        text(),
        text(),
        text(),
        any(TransferMechanism.values()),
        several(() -> new PackageSection.Recipient(text(), maybe(this::day))),
        any(
            new Publication.Published(text(), count(), text()),
            new Publication.Assessed(),
            new Publication.Held(text()),
            new Publication.NothingNew()),
        new UnitAccount(count(), count(), count(), several(this::reason), several(this::reason)),
        several(() -> new PackageSection.CourseUnits(text(), count(), count())),
        maybe(
            () ->
                new Protection(
                    count(),
                    count(),
                    count(),
                    Map.of(text(), count()),
                    random.nextDouble(),
                    random.nextDouble(),
                    risks())),
        several(
            () ->
                new PackageSection.TierResult(
                    any(Tier.values()),
                    count(),
                    several(() -> any(CoarseningStep.values())),
                    maybe(this::text))),
        several(this::link),
        several(this::unicity),
        several(() -> new HeldTexts(text(), count(), count())),
        maybe(
            () ->
                new PackageSection.Verification(
                    count(),
                    count(),
                    several(this::text),
                    new PackageSection.Search(count(), count(), several(this::text), text()))),
        several(
            () ->
                new ColumnView(
                    any(Tier.values()),
                    text(),
                    text(),
                    random.nextDouble(),
                    several(() -> new ColumnView.Label(text(), count())))));
  }

  private Risks risks() {
    var classesOf = new TreeMap<Long, Long>();
    several(() -> classesOf.merge(1L + random.nextInt(2000), 1L + random.nextInt(9), Long::sum));
    return new Risks(
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        count(),
        classesOf);
  }

  private Unicity unicity() {
    return new Unicity(any(Tier.values()), random.doubles(5).boxed().toList(), random.nextDouble());
  }

  private LinkRate link() {
    return new LinkRate(
        any(Adversary.values()),
        any(Tier.values()),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble());
  }

  private UnitAccount.Reason reason() {
    return new UnitAccount.Reason(text(), count());
  }

  private Rule rule() {
    return new Rule(
        text(), text(), any(Tag.values()), any(Rule.Standing.values()), text(), List.of());
  }

  private String text() {
    words++;
    return texts.apply("text" + letters(words));
  }

  /** Returns another word of letters for each number. */
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  private long count() {
    return random.nextInt(1_000_000_000);
  }

  private int days() {
    return random.nextInt(1000);
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
  }

  private Instant moment() {
    return Instant.ofEpochSecond(1_767_225_600L + random.nextInt(100_000_000));
  }

  private <T> List<T> several(Supplier<T> one) {
    var all = new ArrayList<T>();
    for (int size = random.nextInt(4); size > 0; size--) {
      all.add(one.get());
    }
    return all;
  }

  private <T> Optional<T> maybe(Supplier<T> one) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one.get());
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
