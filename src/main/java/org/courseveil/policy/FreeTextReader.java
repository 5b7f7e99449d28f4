package org.courseveil.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what becomes of texts, as a policy and a configuration both write it. */
final class FreeTextReader {
  private static final String FREE_TEXT = "free-text";
  private static final String DROP = "drop";

  private FreeTextReader() {}

  /** Reads the treatments that a section sets; where it is silent, texts are dropped. */
  static FreeTexts read(YamlSection section) {
    if (!section.has(FREE_TEXT)) {
      return FreeTexts.dropped();
    }
    YamlSection sources = section.section(FREE_TEXT);
    Map<TextSource, FreeText> treatments = new EnumMap<>(TextSource.class);
    for (TextSource source : TextSource.values()) {
      treatments.put(source, sources.value(YamlScalar.named(source), DROP).choice(FreeText.class));
    }
    sources.finish();
    return new FreeTexts(treatments);
  }

  /** Returns a policy with the treatments that a configuration sets; a weaker one is a problem. */
  static Optional<PolicyProfile> narrowed(Optional<PolicyProfile> policy, YamlSection root) {
    FreeTexts texts = read(root);
    if (policy.isEmpty() || texts.isWithin(policy.get().freeTexts())) {
      return policy.map(profile -> profile.withFreeTexts(texts));
    }
    for (TextSource source : TextSource.values()) {
      FreeText permitted = policy.get().freeTexts().of(source);
      if (!texts.of(source).isWithin(permitted)) {
        root.problem(
            FREE_TEXT,
            "'free-text.%s': texts may only be treated more strictly than by %s, which permits %s. Provided treatment: %s"
                .formatted(
                    YamlScalar.named(source),
                    policy.get().id(),
                    YamlScalar.named(permitted),
                    YamlScalar.named(texts.of(source))));
      }
    }
    return policy;
  }
}
