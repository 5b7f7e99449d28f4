package org.courseveil.report;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reports with one breach planted in them. */
final class Planted {
  private Planted() {}

  static RunReport rowsMissing(RunReport report, String source, long rows) {
    return archive(
        report,
        section -> {
          var read = new HashMap<>(section.rows().read());
          read.merge(source, rows, Long::sum);
          return new ArchiveSection(
              new RowAccount(read, section.rows().tallies()),
              section.accounts(),
              section.requests(),
              section.notRead(),
              section.quarantine(),
              section.residualCheck(),
              section.segment(),
              section.expired());
        });
  }

  static RunReport archive(RunReport report, UnaryOperator<ArchiveSection> change) {
    return new RunReport(
        report.run(),
        report.policy(),
        Optional.of(change.apply(report.archive().orElseThrow())),
        report.release(),
        report.outcome());
  }

  static RunReport firstPackage(RunReport report, UnaryOperator<PackageSection> change) {
    ReleaseSection release = report.release().orElseThrow();
    var packages = new java.util.ArrayList<>(release.packages());
    packages.set(0, change.apply(packages.get(0)));
    return new RunReport(
        report.run(),
        report.policy(),
        report.archive(),
        Optional.of(
            new ReleaseSection(
                release.release(), release.required(), release.scheme(), List.copyOf(packages))),
        report.outcome());
  }
}
