package org.tongxing.access;

import org.tongxing.shared.CaseReference;

/**
 * A matter has been hidden from a worker and from their line (回避): nothing of it may reach them from now on.
 *
 * @param matter its number
 */
public record MatterHidden(CaseReference matter) {}
