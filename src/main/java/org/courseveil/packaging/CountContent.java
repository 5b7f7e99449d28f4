package org.courseveil.packaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courseveil.anonymize.release.ReleasedTable;
import org.courseveil.packaging.format.CellStatement;
import org.courseveil.packaging.format.Code;
import org.courseveil.packaging.format.DataField;
import org.courseveil.packaging.format.DataPackage;
import org.courseveil.packaging.format.PackageId;
import org.courseveil.packaging.format.PackageManifest;
import org.courseveil.packaging.format.Sha256;
import org.courseveil.packaging.format.Table;
import org.courseveil.parquet.TableSchema;
import org.courseveil.policy.CellRequirement;
import org.courseveil.policy.JobConfig;
import org.courseveil.policy.Member;

/**
 * What tables of counts say about themselves, to a member or to the public.
 *
 * @param path of a table's one data file
 */
record CountContent(
    JobConfig config,
    Member member,
    String release,
    List<ReleasedTable> tables,
    Function<String, String> path,
    String producerVersion) {
  DataPackage dataPackage() {
    CellRequirement required = config.policy().cells().orElseThrow();
    return new DataPackage(
        member.id() + "-" + release,
        "Learners who deleted their accounts, counted, in courses of " + member.name(),
        "Counts of learners who deleted their accounts on "
            + config.platform().name()
            + ", in courses that "
            + member.name()
            + " offers. Every count tells of at least "
            + required.minimumCell()
            + " learners and is rounded at random to a multiple of "
            + required.roundingBase()
            + ". A cell that is not here was smaller, or would have told of one that was."
            + " Each learner of a course is in one release: counts of several do not overlap.",
        config.policy().purpose().statement(),
        tables.stream().map(this::resource).toList());
  }

  private DataPackage.Resource resource(ReleasedTable table) {
    return new DataPackage.Resource(
        table.name(),
        ColumnTexts.ofTable(table.name()),
        List.of(path.apply(table.name())),
        table.columns().stream()
            .map(
                column ->
                    DataField.of(
                        new TableSchema.Column(column.name(), column.type()),
                        ColumnTexts.ofColumn(table.name(), column.name()),
                        Code.of(column.role())))
            .toList());
  }

  PackageManifest manifest(
      PackageId id,
      int sequence,
      Optional<Sha256> previous,
      Optional<PackageManifest.Transfer> transfer,
      LocalDate expires) {
    CellRequirement required = config.policy().cells().orElseThrow();
    PackageManifest.Software program = new PackageManifest.Software("courseveil", producerVersion);
    return new PackageManifest(
        id,
        member.id(),
        release,
        sequence,
        previous,
        Terms.policy(config.policy()),
        Terms.of(config.policy()),
        transfer,
        List.of(),
        new CellStatement(
            required.minimumCell(), required.roundingBase(), required.minimumLearners()),
        program,
        tables.stream()
            .map(
                table ->
                    new Table(table.name(), List.of(path.apply(table.name())), table.columnNames()))
            .toList(),
        program,
        expires,
        config.platform().contact());
  }
}
