/** Use cases of applications away from the hukou (异地申请受理) and of their verification at the hukou. */
@NullMarked
package org.tongxing.benefit.entitlement.application;

import org.jspecify.annotations.NullMarked;
