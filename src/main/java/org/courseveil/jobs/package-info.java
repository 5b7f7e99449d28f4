/** The commands an operator runs: arguments, secrets, sessions, exit codes. */
@NullMarked
package org.courseveil.jobs;

import org.jspecify.annotations.NullMarked;
