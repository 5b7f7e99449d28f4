package org.courseveil.deidentify.text;

import java.util.function.Consumer;

/** A kind of identifier that shows by its form, whoever bears it. */
interface Shape {
  void find(Tokens tokens, Consumer<Finding> found);
}
