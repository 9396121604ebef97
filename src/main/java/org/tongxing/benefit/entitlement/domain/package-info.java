/** What the benefits are, and the rules that need no table: pure Java. */
@NullMarked
package org.tongxing.benefit.entitlement.domain;

import org.jspecify.annotations.NullMarked;
