import { describe } from "vitest";
import {
  complementaryErrorFunction,
  inverseComplementaryErrorFunction,
} from "../../../src/kpi/special-functions/error-function.js";
import { testReferenceValues } from "./reference-values.js";

describe("complementaryErrorFunction", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(complementaryErrorFunction, [
    [[-3], 1.9999779095030015],
    [[-0.5], 1.5204998778130465],
    [[0], 1],
    [[1e-8], 0.9999999887162083],
    [[0.3], 0.6713732405408726],
    [[1], 0.15729920705028513],
    [[2.5], 0.0004069520174449589],
    [[6], 2.1519736712498913e-17],
    [[15], 7.212994172451207e-100],
    [[26], 5.663192408856143e-296],
  ]);
});

describe("inverseComplementaryErrorFunction", () => {
  /** mpmath 1.2, with 32 digits and more. */
  testReferenceValues(inverseComplementaryErrorFunction, [
    [[1e-300], 26.209469960516124],
    [[1e-100], 15.065574702592645],
    [[1e-20], 6.601580622355143],
    [[1e-5], 3.123413274340875],
    [[0.1], 1.163087153676674],
    [[0.5], 0.4769362762044699],
    [[1.5], -0.4769362762044699],
    [[1.999], -2.3267537655135464],
  ]);
});
