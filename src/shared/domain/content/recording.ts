/**
 * The file id of a course's recording: in our own storage, in a folder that has nothing else, so that whoever names a
 * file cannot ask for a letter's picture or for an address outside.
 */
export const RECORDING = /^cloud:\/\/[\w.-]{1,100}\/courses\/[A-Za-z0-9_-]{1,64}\.(mp3|m4a)$/
