/** The jobs one by one: on this machine, and on a real cluster whose every byte is searched. */
@NullMarked
package org.courseveil.cluster;

import org.jspecify.annotations.NullMarked;
