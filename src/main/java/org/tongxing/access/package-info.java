/** Sign-in, scope and ciphers: who may see what. */
@NullMarked
package org.tongxing.access;

import org.jspecify.annotations.NullMarked;
