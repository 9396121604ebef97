/** 复函: how other organs answer our letters, by their account, by a link without one, or on paper that two of us enter. */
@NullMarked
package org.tongxing.correspondence.reply;

import org.jspecify.annotations.NullMarked;
