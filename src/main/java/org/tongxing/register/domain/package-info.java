/** What a child's registration means: identity, rules of the form, episodes of residence and the status they give. */
@NullMarked
package org.tongxing.register.domain;

import org.jspecify.annotations.NullMarked;
