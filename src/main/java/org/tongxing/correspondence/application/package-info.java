/** Reading what one is told, issuing letters, and sending what leaves. */
@NullMarked
package org.tongxing.correspondence.application;

import org.jspecify.annotations.NullMarked;
