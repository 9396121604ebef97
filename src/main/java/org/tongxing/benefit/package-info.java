/** What a child is entitled to in money, goods and shelter (待遇): help where the need arises, and benefits that the place of the hukou decides. */
@NullMarked
package org.tongxing.benefit;

import org.jspecify.annotations.NullMarked;
