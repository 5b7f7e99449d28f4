/** ARX behind the engine's interface, for whoever has installed it; nothing else may know ARX. */
@NullMarked
package org.courseveil.anonymize.arx;

import org.jspecify.annotations.NullMarked;
