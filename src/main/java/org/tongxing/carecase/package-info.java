/** Key care (重点关爱): grounds, risk, plan, reassessment and closing. */
@NullMarked
package org.tongxing.carecase;

import org.jspecify.annotations.NullMarked;
