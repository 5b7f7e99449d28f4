/** The two commands of the README on the sample data, and the attacks on what they leave. */
@NullMarked
package org.courseveil.quickstart;

import org.jspecify.annotations.NullMarked;
