/** The daily digest (每日提示): how much is late, due and unread, by mail, without names. */
@NullMarked
package org.tongxing.workflow.digest;

import org.jspecify.annotations.NullMarked;
