/** The vocabulary of a privacy policy, and the configuration that names one. */
@NullMarked
package org.courseveil.policy;

import org.jspecify.annotations.NullMarked;
