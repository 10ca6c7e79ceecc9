/** The package ships its dictionaries without types: pairs "traditional simplified", with | between them. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  // biome-ignore lint/style/noDefaultExport: this describes the package's own default export
  export default pairs;
}
