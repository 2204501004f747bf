package io.ascolto.command.platform;

/**
 * Texts that were destroyed, so that nothing brings their place back; the slice of privacy answers.
 */
@FunctionalInterface
public interface RemovedTexts {

  /**
   * @param text the id of an idea or a comment
   */
  boolean contains(String text);
}
