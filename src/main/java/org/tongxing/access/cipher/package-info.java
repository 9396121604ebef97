/** The ring of keys, and what is encrypted, hashed and encrypted anew with it. */
@NullMarked
package org.tongxing.access.cipher;

import org.jspecify.annotations.NullMarked;
