/* eslint-disable @n8n/community-nodes/no-restricted-imports -- tests of the package read the checkout */
import { readdirSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';
import { readText, root } from './repository';

/** A source file and what its syntax tells. */
export interface SourceFile {
	/** Below the folder asked for, with `/`. */
	readonly path: string;
	/** First part of the path; empty for files that lie in no folder. */
	readonly folder: string;
	readonly lines: number;
	/** The text without comments and the contents of texts. */
	readonly code: string;
	/** Exported symbols without a doc comment. */
	readonly undocumented: readonly string[];
	readonly syntax: ts.SourceFile;
}

/** One import of a file. */
export interface Import {
	/** A sibling folder's name (empty: the entry file), or a package's. */
	readonly target: string;
	/** Path of the imported file without its ending, or the package's name. */
	readonly file: string;
	readonly isPackage: boolean;
	/** Whether it is gone at run time. */
	readonly isType: boolean;
}

/** Reads all TypeScript files below a folder of the checkout. */
export function sourceFiles(folder: string): readonly SourceFile[] {
	return readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll(sep, '/'))
		.filter((path) => path.endsWith('.ts'))
		.sort()
		.map((path) => {
			const text = readText(posix.join(folder, path));
			const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
			return {
				path,
				folder: path.includes('/') ? (path.split('/')[0] ?? '') : '',
				lines: text.trimEnd().split('\n').length,
				code: codeOf(syntax),
				undocumented: undocumentedIn(syntax),
				syntax,
			};
		});
}

/** Everything a file imports, `import()` and type expressions included. */
export function importsOf({ path, syntax }: SourceFile): readonly Import[] {
	const imports: Import[] = [];
	const add = (specifier: ts.Node | undefined, isType: boolean) => {
		if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
		const { text } = specifier;
		const isPackage = !text.startsWith('.');
		const file = isPackage ? text : posix.join(posix.dirname(path), text);
		const target = isPackage ? text : file.includes('/') ? (file.split('/')[0] ?? '') : '';
		imports.push({ target, file, isPackage, isType });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node))
			add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(syntax);
	return imports;
}

function undocumentedIn(syntax: ts.SourceFile): readonly string[] {
	return syntax.statements
		.filter(
			(statement) =>
				ts.canHaveModifiers(statement) &&
				isExported(statement) &&
				!isImplementation(statement, syntax),
		)
		.filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
		.map(nameOf);
}

function isExported(statement: ts.HasModifiers): boolean {
	return (
		ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
	);
}

/** Of an overloaded function only the first declaration is read by its users. */
function isImplementation(statement: ts.Statement, syntax: ts.SourceFile): boolean {
	if (!ts.isFunctionDeclaration(statement)) return false;
	const named = syntax.statements.filter(
		(other) => ts.isFunctionDeclaration(other) && other.name?.text === statement.name?.text,
	);
	return named[0] !== statement;
}

function nameOf(statement: ts.Statement): string {
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
	}
	return ts.isDeclarationStatement(statement)
		? (statement.name?.getText() ?? '(unnamed)')
		: '(unnamed)';
}

/** What runs: tokens only, texts emptied, so that words in messages and comments count for nothing. */
function codeOf(syntax: ts.SourceFile): string {
	const tokens: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isJSDoc(node)) return;
		if (node.getChildCount() === 0) {
			const isText =
				ts.isStringLiteralLike(node) ||
				ts.isTemplateLiteralToken(node) ||
				ts.isRegularExpressionLiteral(node);
			tokens.push(isText ? "''" : node.getText());
			return;
		}
		node.getChildren().forEach(visit);
	};
	visit(syntax);
	return tokens.join(' ').replace(/ ?([.()[\]]) ?/g, '$1');
}
