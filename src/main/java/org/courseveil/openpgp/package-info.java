/** Certificates, sealing, signing and opening, as OpenPGP has them; and a second lock, in CMS. */
@NullMarked
package org.courseveil.openpgp;

import org.jspecify.annotations.NullMarked;
