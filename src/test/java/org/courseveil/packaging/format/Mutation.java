package org.courseveil.packaging.format;

import java.io.IOException;
import java.nio.file.Path;

/** A way of tampering with a package, and the file of it that whoever refuses it must name. */
record Mutation(String name, String file, Change change) {
  /** A change, which may make use of another package of the same platform. */
  @FunctionalInterface
  interface Change {
    void make(Tampering hands, Path otherPackage) throws IOException;
  }

  static Mutation of(String name, String file, Change change) {
    return new Mutation(name, file, change);
  }

  /** Returns a change that the platform's own key has signed. */
  static Mutation signed(String name, String file, Change change) {
    return of(
        name + ", signed",
        file,
        (hands, other) -> {
          change.make(hands, other);
          hands.signAsPlatform();
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
