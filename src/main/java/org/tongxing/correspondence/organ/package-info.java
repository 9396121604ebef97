/** 机关通讯录: how each organ works with us, where and when it is reached, and who says so. */
@NullMarked
package org.tongxing.correspondence.organ;

import org.jspecify.annotations.NullMarked;
