package org.courseveil.anonymize.file;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courseveil.anonymize.engine.PrivacyModel;
import org.courseveil.anonymize.engine.QualityModel;

/**
 * What is to become of one table.
 *
 * @param hierarchies a folder with {@code <column>.csv} or {@code <column>.yaml}, or a prefix that
 *     these names follow
 * @param levels those permitted to some quasi-identifiers; all to others
 * @param subject the column that tells whose rows belong together; without it every row is a person
 * @param models what kept classes must be like beside k
 * @param mostChecks the combinations of levels after which the search ends with what it has
 * @param localRecoding whether classes may stand on different levels
 * @param keepSuppressed whether rows that are left out stay, with {@code *} for what is known of
 *     them
 * @param out the folder that is made for the results
 */
public record TableRequest(
    Path table,
    char delimiter,
    String hierarchies,
    List<String> quasiIdentifiers,
    Map<String, LevelRange> levels,
    Optional<String> subject,
    List<PrivacyModel> models,
    int k,
    double suppressionLimit,
    QualityModel quality,
    long mostChecks,
    boolean localRecoding,
    boolean keepSuppressed,
    Path out) {
  public TableRequest {
    quasiIdentifiers = List.copyOf(quasiIdentifiers);
    levels = Map.copyOf(levels);
    models = List.copyOf(models);
    for (String column : levels.keySet()) {
      if (!quasiIdentifiers.contains(column)) {
        throw new IllegalArgumentException(
            "Levels are of quasi-identifiers. Provided column: " + column);
      }
    }
    if (k < 2) {
      throw new IllegalArgumentException("k must be at least 2. Provided value: " + k);
    }
    if (!(suppressionLimit >= 0 && suppressionLimit <= 1)) {
      throw new IllegalArgumentException(
          "The suppression limit lies between 0 and 1. Provided value: " + suppressionLimit);
    }
    if (mostChecks < 1) {
      throw new IllegalArgumentException(
          "A search checks one combination of levels at least. Provided value: " + mostChecks);
    }
    Set<String> columns = new HashSet<>();
    for (String column : quasiIdentifiers) {
      requireNew(columns, column);
    }
    for (String column : columnsOf(models)) {
      requireNew(columns, column);
    }
    subject.ifPresent(column -> requireNew(columns, column));
  }

  private static void requireNew(Set<String> columns, String column) {
    if (!columns.add(column)) {
      throw new IllegalArgumentException(
          "A column is a quasi-identifier, sensitive or the subject, and stands once. Provided"
              + " twice: "
              + column);
    }
  }

  List<String> sensitive() {
    return columnsOf(models);
  }

  private static List<String> columnsOf(List<PrivacyModel> models) {
    return models.stream().flatMap(model -> model.columns().stream()).distinct().toList();
  }
}
