/** The rules of the policy {@code edx-2023}: each kept on real output, and each breach seen. */
@NullMarked
package org.courseveil.rules;

import org.jspecify.annotations.NullMarked;
