// The rules of the form, for the browser and for PHP: a plain script that leaves a global variable, and whose value is
// that variable's.
globalThis.rules = {
    signup({ name = '', email = '', age = '' }) {
        const errors = {};
        if (name.trim().length < 2) errors.name = 'Please tell us your name.';
        if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) errors.email = `"${email}" is no e-mail address.`;
        if (!(Number.isInteger(+age) && +age >= 18)) errors.age = 'You must be 18 or older.';
        return errors;
    },
};
