import * as v from 'valibot';

interface Texts {
  required: string;
  tooShort: string;
  different: string;
}

/** The schema of a form with the present password and a new one, entered twice. */
export function newPasswordSchema(t: Texts) {
  return v.pipe(
    v.object({
      currentPassword: v.pipe(v.string(), v.nonEmpty(t.required)),
      newPassword: v.pipe(v.string(), v.minLength(15, t.tooShort)),
      repeated: v.string(),
    }),
    v.forward(
      v.partialCheck(
        [['newPassword'], ['repeated']],
        ({ newPassword, repeated }) => newPassword === repeated,
        t.different,
      ),
      ['repeated'],
    ),
  );
}
