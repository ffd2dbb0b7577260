// Tokens stay in this page's memory and the document is validated by the build: nothing leaves this origin.
window.SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'none',
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
});
