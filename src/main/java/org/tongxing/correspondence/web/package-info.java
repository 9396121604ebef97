/** Pages of notices, of letters and of mail. */
@NullMarked
package org.tongxing.correspondence.web;

import org.jspecify.annotations.NullMarked;
