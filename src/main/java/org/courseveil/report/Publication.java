package org.courseveil.report;

/** What became of a member's package as a whole. */
public sealed interface Publication {
  /** Returns it in two words. */
  String title();

  /** Returns why, or where. */
  String detail();

  /** The package is out. */
  record Published(String packageId, long sequence, String path) implements Publication {
    public Published {
      Counts.requireCount("the sequence number of a package", sequence);
    }

    @Override
    public String title() {
      return "published";
    }

    @Override
    public String detail() {
      return "at " + path;
    }
  }

  /** The run was an assessment: the package was made up and judged, and not written. */
  record Assessed() implements Publication {
    @Override
    public String title() {
      return "assessed only";
    }

    @Override
    public String detail() {
      return "nothing was published";
    }
  }

  /** The whole package was held back. */
  record Held(String reason) implements Publication {
    @Override
    public String title() {
      return "held";
    }

    @Override
    public String detail() {
      return reason;
    }
  }

  /** There was nothing to release that had not been released before. */
  record NothingNew() implements Publication {
    @Override
    public String title() {
      return "nothing new";
    }

    @Override
    public String detail() {
      return "no unit has come since the last release";
    }
  }
}
