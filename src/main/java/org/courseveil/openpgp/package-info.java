/** Certificates, sealing, signing and opening, as OpenPGP has them. */
@NullMarked
package org.courseveil.openpgp;

import org.jspecify.annotations.NullMarked;
