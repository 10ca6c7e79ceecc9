/** Pairs "traditional simplified" with | between them: the table of the OpenCC project, which is built in. */
export { default as traditionalCharacters } from "opencc-js/dict/TSCharacters";
