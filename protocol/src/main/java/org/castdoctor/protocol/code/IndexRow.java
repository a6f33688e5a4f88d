package org.castdoctor.protocol.code;

/**
 * A row of the model or the app table.
 *
 * @param index the number that codes carry
 * @param slug the name that software uses
 * @param name the name that people know
 */
public record IndexRow(int index, String slug, String name) {}
