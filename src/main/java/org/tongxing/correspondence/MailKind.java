package org.tongxing.correspondence;

/** What a mail is. */
public enum MailKind {
    /** Once a working day: what is late, due and unread. The next one takes the place of one that has not left. */
    DIGEST("每日提示"),
    /** A letter (公函) to an organ: its number, and the PDF that the organ's passphrase opens. */
    LETTER("公函");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
