/** The register for other systems and on pages. */
@NullMarked
package org.tongxing.register.web;

import org.jspecify.annotations.NullMarked;
