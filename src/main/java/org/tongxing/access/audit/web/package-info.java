/** The auditor's page. */
@NullMarked
package org.tongxing.access.audit.web;

import org.jspecify.annotations.NullMarked;
